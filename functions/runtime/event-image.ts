import { z } from 'zod'
import { Lane } from '../adapters/aside-store'
import { isBesideEvent } from '../adapters/keys'

const Text = z.object({ S: z.string() })
/** A stored event as the stream shows it. */
export const EventImage = z.object({ pk: Text, sk: Text, event: Text })
export type EventImage = z.infer<typeof EventImage>

const Readings = z.object({ sk: z.object({ S: z.string().refine(isBesideEvent) }) })
/** What lies beside an event and is none: a mapping of a release before would not keep it away. */
export const isReadings = (image: unknown): boolean => Readings.safeParse(image).success

/** `EVENT#000012` is for all; `AGAIN#mail#000012#1` is one that failed, played again for one kind of work. */
const Place = z
  .string()
  .regex(/^DOSSIER#[^#]+#(EVENT#\d+|AGAIN#[a-z]+#\d+#\d+)$/)
  .transform((text) => {
    const [, dossier = '', kind, ...rest] = text.split('#')
    return kind === 'AGAIN'
      ? { dossier, sequence: Number(rest[1]), lane: Lane.parse(rest[0]) }
      : { dossier, sequence: Number(rest[0]), lane: undefined }
  })

/** Which event an image is of, and the kind of work that it is for when it is not for all. */
export const placeOf = ({ pk, sk }: EventImage) => Place.parse(`${pk.S}#${sk.S}`)
