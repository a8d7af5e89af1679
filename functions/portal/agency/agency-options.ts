import type { Agency } from '../../../workflows/kernel/agency'
import type { Option } from '../layout/fields/choices'
import type { Visit } from '../runtime/visit'

const alphabet = new Intl.Collator('vi')

/** Agencies to choose from, by name. */
export const agencyOptions = (agencies: readonly Agency[], { language }: Pick<Visit, 'language'>): Option[] =>
  agencies
    .map(({ id, name, formerly }) => ({
      value: id,
      text: name[language],
      ...(formerly && { formerly }),
    }))
    .sort((one, other) => alphabet.compare(one.text, other.text))
