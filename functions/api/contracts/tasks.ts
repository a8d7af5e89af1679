import { PresentedTask } from '../../office/presented/presented-task'
import { Assignment, Completion, OpinionLinkSent, TaskPage, TaskQuery } from '../../office/tasks/schemas'
import { get, post } from './contract'
import { TaskPath } from './paths'

const task = '/api/v1/tasks/{id}'

export const taskCalls = {
  listTasks: get('/api/v1/tasks', "An agency's open tasks, soonest due first", {
    who: 'person',
    group: 'api-reading',
    takes: { query: TaskQuery },
    answer: { TaskPage },
    needs: ['law', 'table:read'],
  }),
  assignTask: post(`${task}/assign`, 'Say which colleague is to do a task', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: TaskPath, body: { Assignment } },
    answer: { PresentedTask },
    needs: ['law', 'table:write'],
  }),
  completeTask: post(`${task}/complete`, 'Complete a task', {
    who: 'person',
    group: 'api-filing',
    takes: { path: TaskPath, body: { Completion } },
    answer: { PresentedTask },
    needs: ['law', 'table:write', 'uploads:read', 'documents:write'],
  }),
  createOpinionLink: post(`${task}/link`, 'Send an outside body a link through which it answers once', {
    who: 'person',
    group: 'api-links',
    // A repeated call sends another.
    keyed: false,
    takes: { path: TaskPath },
    status: 201,
    answer: { OpinionLinkSent },
    needs: ['law', 'table:write', 'public-url', 'mail'],
  }),
}
