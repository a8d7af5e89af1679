export const saidAsIs = [
  'opened',
  'assigned',
  'linked',
  'deemed',
  'let-pass',
  'silent',
  'due',
  'overdue',
] as const

/** By what a notice says; `share` when a part of the time is over. */
export type Sayings = Record<(typeof saidAsIs)[number], string> & {
  share: (share: string) => string
}
