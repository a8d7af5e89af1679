/** JSON that travels between states: kept as text, parsed when somebody looks inside. */
export interface Payload {
  text: string
  value?: unknown
}

/** AWS's limit on the input or output of a state, in bytes of UTF-8. */
export const largestPayload = 262_144

export const payloadOf = (value: unknown): Payload => ({ text: JSON.stringify(value), value })

export const payloadFrom = (text: string): Payload => ({ text })

export const readPayload = (payload: Payload): unknown => {
  if (payload.value === undefined) payload.value = JSON.parse(payload.text)
  return payload.value
}

export const isTooLarge = ({ text }: Payload) =>
  // Three bytes are the most that one UTF-16 unit can take.
  text.length * 3 > largestPayload && Buffer.byteLength(text) > largestPayload
