import { ApiEvent } from '../runtime/api-call'
import { answerNoCall } from './answer-no-call'

export const handler = async (event: unknown) => answerNoCall(ApiEvent.parse(event))
