import { Conflict, Refusal } from '../../workflows/kernel/errors'
import { KeyTaken, LostRace, NumberTaken, type WriteRefused } from './errors'
import { registerWrite } from './given-numbers'
import { successionWrite } from './successions'

// Whose condition failed tells what happened; a lost race and a number given twice both mean: decide again.
export const reactionTo = (error: WriteRefused): Error => {
  if (error.names.includes('idempotency')) return new KeyTaken(error.message)
  if (error.names.includes('draft'))
    return new Conflict('concurrent-change', 'the draft was changed meanwhile, or filed')
  if (error.names.includes(successionWrite))
    return new Conflict('result-being-changed', 'another dossier began from the result')
  if (error.names.includes('opinion-link')) return new Refusal('link-used', 'a link is used once')
  if (error.names.includes('upload'))
    return new Refusal('unknown-upload', 'an upload is used once', [
      { pointer: '/documents', message: 'upload-used' },
    ])
  if (error.names.includes(registerWrite)) return new NumberTaken(error.message)
  return new LostRace(error.message)
}
