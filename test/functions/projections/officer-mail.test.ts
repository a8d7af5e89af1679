import fc from 'fast-check'
import { officerMail } from '../../../functions/projections/officer-mail'
import { agencies } from '../../../workflows/city/agencies'
import { silenceOf } from '../../../workflows/kernel/decide'
import { officerNoticesOf } from '../../../workflows/kernel/officer-notice'
import { movingIn } from '../../fixtures/linked-procedure'
import { shedPermit } from '../../fixtures/procedure'
import { aWalk } from '../../workflows/kernel/random-walk'

const publicUrl = 'https://motcua.example'

test.each([
  ['that consults', shedPermit],
  ['in parts', movingIn],
])(
  'of every task of a procedure %s officers can be told, with its silence and without a name',
  (_, procedure) => {
    fc.assert(
      fc.property(aWalk(procedure), ({ taken }) => {
        for (const { event, after } of taken)
          for (const notice of officerNoticesOf(event)) {
            const silence = silenceOf({ dossier: after, procedure }, notice.task)
            const about = { ...notice, silence, dossier: after, procedure, agencies, publicUrl }
            const { subject, text } = officerMail({ ...about, unmanned: false })
            expect(subject).toMatch(/^H29.16-261124-0001: .+ \/ .+/)
            expect(text).toContain(silence.legalBasis)
            expect(text).not.toMatch(/Nguyễn Thị Lan|undefined|because/)
          }
      }),
      { numRuns: 200 },
    )
  },
)
