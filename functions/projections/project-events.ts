import { doAll } from '../runtime/do-all'
import type { EventImage } from './deliver-effects'
import { type IndicatorDesk, keepIndicators } from './keep-indicators'
import { type NoticeDesk, sendNotices } from './send-notices'

/**
 * What a stored event means to people and to numbers. A stream takes two readers, so both are one function; neither
 * waits for the other to succeed. When one fails the event comes again, and to the other that is a repetition.
 */
export const projectEvents = (image: EventImage, desk: NoticeDesk & IndicatorDesk): Promise<void> =>
  doAll([keepIndicators(image, desk), sendNotices(image, desk)])
