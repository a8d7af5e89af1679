import { known } from '../../../../lib/checks/check-procedures'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import { changed } from '../../../fixtures/changed-procedure'
import { plantedFaults } from '../../../fixtures/planted/planted-faults'

test.each(plantedFaults)(
  '$what is told: where it is, its value, and what to do',
  ({ plant, pointer, says }) => {
    const { faults } = checkDefinition(changed(plant), known)
    expect(faults).toContainEqual({ pointer, message: expect.stringMatching(says) })
    // And little else: a fault that stands for another is hard to mend.
    expect(faults.length).toBeLessThan(3)
  },
)
