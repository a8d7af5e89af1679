import { cityReminders } from '../../../workflows/city/reminders'
import { levelsOf } from '../../../workflows/kernel/reminder'

test('whom a reminder is for is read from the rule, by what it says', () => {
  expect(levelsOf('50%', cityReminders)).toEqual(['officer'])
  expect(levelsOf('80%', cityReminders)).toEqual(['officer', 'unit-head'])
  for (const says of ['due', 'overdue'])
    expect(levelsOf(says, cityReminders)).toEqual(['officer', 'unit-head', 'agency-head'])
})

test('a reminder that the rule does not know is for who has the wait', () => {
  expect(levelsOf('60%', cityReminders)).toEqual(['officer'])
  expect(levelsOf('overdue', undefined)).toEqual(['officer'])
})
