import { Template } from '../../adapters/template'
import { NewNote, NoteKept, NotePage, NoteRemoved } from '../../office/notes/schemas'
import {
  TemplateOfAgency,
  TemplatePage,
  TemplateQuery,
  TemplateRemoved,
} from '../../office/templates/schemas'
import { get, post } from './contract'
import { DossierPath, NotePath, TemplatePath } from './paths'

const notes = '/api/v1/dossiers/{number}/notes'
const templates = '/api/v1/templates'

/** What officers of an agency share among themselves: no part of any record. */
export const colleagueCalls = {
  getNotes: get(notes, 'What colleagues of the caller noted on a dossier', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath },
    answer: { NotePage },
    needs: ['law', 'table:write', 'registers'],
  }),
  keepNote: post(notes, 'Note something on a dossier for colleagues', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath, body: { NewNote } },
    status: 201,
    answer: { NoteKept },
    needs: ['law', 'table:write'],
  }),
  removeNote: post(`${notes}/{id}/remove`, 'Take a note of one’s own away', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: NotePath },
    answer: { NoteRemoved },
    needs: ['law', 'table:write'],
  }),
  listTemplates: get(templates, 'Texts that an agency writes again and again', {
    who: 'person',
    group: 'api-dossiers',
    takes: { query: TemplateQuery },
    answer: { TemplatePage },
    needs: ['law', 'table:write'],
  }),
  keepTemplate: post(templates, 'Keep a text for colleagues', {
    who: 'person',
    group: 'api-dossiers',
    takes: { body: { TemplateOfAgency } },
    status: 201,
    answer: { Template },
    needs: ['law', 'table:write'],
  }),
  removeTemplate: post(`${templates}/{id}/remove`, 'Take a text of an agency away', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: TemplatePath, body: { TemplateQuery } },
    answer: { TemplateRemoved },
    needs: ['law', 'table:write'],
  }),
}
