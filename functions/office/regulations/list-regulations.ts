import type { Asks, CatalogueEntry } from '../../../workflows/kernel/catalogue'
import type { Regulation } from '../../../workflows/kernel/regulation'
import type { LawBook } from '../../adapters/law-book'
import type { Asking } from '../asking'
import { agencyNamed, silenceOf, type Telling } from '../presented/present-procedure'
import type { PresentedRegulation, Regulations, Use } from './schemas'

interface RegulationDesk {
  law: Pick<LawBook, 'catalogue'>
  agencies: Telling['agencies']
  regulations: readonly Regulation[]
}

interface Asked {
  entry: CatalogueEntry
  asks: Asks
}

/** What the city's agencies agreed about asking each other, with the procedures that ask so. No law is loaded for it. */
export const listRegulations = async (
  { language, at }: Pick<Asking, 'at' | 'language'>,
  { law, agencies, regulations }: RegulationDesk,
): Promise<Regulations> => {
  const telling = { agencies, language }
  const entries = [...(await law.catalogue(at)).values()]
  const all = entries.flatMap((entry) => (entry.asks ?? []).map((asks): Asked => ({ entry, asks })))
  const usesOf = (which: (asks: Asks) => boolean) =>
    all.filter(({ asks }) => which(asks)).map((one) => useOf(one, telling))
  return {
    items: regulations.map((regulation) => ({
      ...presentRegulation(regulation, telling),
      uses: usesOf(({ regulation: under, instead, on }) =>
        under === undefined ? on !== undefined && on === regulation.on : under === regulation.id && !instead,
      ),
      insteadOf: usesOf(({ regulation: under, instead }) => under === regulation.id && instead === true),
    })),
    ungoverned: usesOf(({ regulation, on }) => regulation === undefined && on === undefined),
  }
}

const useOf = ({ entry, asks: { step, agency } }: Asked, telling: Telling): Use => ({
  procedure: entry.code,
  name: entry.name[telling.language],
  step,
  ...(agency !== undefined && { agency: agencyNamed(agency, telling) }),
})

const presentRegulation = (
  { title, subject, on = 'dossiers', onSilence, ...regulation }: Regulation,
  telling: Telling,
): Omit<PresentedRegulation, 'uses' | 'insteadOf'> => ({
  ...regulation,
  title: title[telling.language],
  subject: subject[telling.language],
  on,
  onSilence: {
    ...silenceOf(onSilence, telling),
    ...(onSilence.kind === 'escalate' && { within: onSilence.within, afterwards: onSilence.onSilence.kind }),
  },
})
