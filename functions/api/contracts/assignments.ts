import { AssignmentStanding, MoreTime, Progress } from '../../office/assignments/schemas'
import { post } from './contract'
import { TaskPath } from './paths'

const task = '/api/v1/tasks/{id}'

/** What agencies say of a task that a conclusion gave them, beside its end. */
export const assignmentCalls = {
  reportProgress: post(`${task}/progress`, 'Say how far an assignment is', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: TaskPath, body: { Progress } },
    answer: { AssignmentStanding },
    needs: ['law', 'table:write'],
  }),
  askMoreTime: post(`${task}/more-time`, 'Ask for more time for an assignment, once', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: TaskPath, body: { MoreTime } },
    answer: { AssignmentStanding },
    needs: ['law', 'table:write'],
  }),
}
