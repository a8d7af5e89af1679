import {
  AssignmentPage,
  AssignmentQuery,
  AssignmentStanding,
  MoreTime,
  Progress,
} from '../../office/assignments/schemas'
import { get, post } from './contract'
import { TaskPath } from './paths'

const task = '/api/v1/tasks/{id}'

/** What agencies were given to do by conclusions, and what they say of it beside its end. */
export const assignmentCalls = {
  listAssignments: get('/api/v1/assignments', 'What agencies were given to do, soonest due first', {
    who: 'person',
    group: 'api-reading',
    takes: { query: AssignmentQuery },
    answer: { AssignmentPage },
    needs: ['law', 'table:read'],
  }),
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
