import type { SummaryRow } from '../layout/summary-list'

/** What a heading stands above: paragraphs, lists, names with values, links. */
export interface Section {
  heading: string
  says?: readonly (string | readonly string[])[]
  rows?: readonly SummaryRow[]
  links?: readonly { href: string; name: string }[]
}

/** A page that is read, and asks nothing. */
export interface Read {
  heading: string
  lead: string
  sections: readonly Section[]
}
