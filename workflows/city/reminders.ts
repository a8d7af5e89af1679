import type { Reminders } from '../kernel/reminder'

/** Whom the city reminds of a wait, and when. A procedure may have its own. */
export const cityReminders: Reminders = {
  at: [
    { percent: 50, to: ['officer'] },
    { percent: 80, to: ['officer', 'unit-head'] },
    { percent: 100, to: ['officer', 'unit-head', 'agency-head'] },
  ],
  daily: ['officer', 'unit-head', 'agency-head'],
}
