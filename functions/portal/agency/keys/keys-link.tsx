import type { Visit } from '../../runtime/visit'
import { keysTexts } from './texts'

export const KeysLink = ({ visit }: { visit: Visit }) => (
  <a class="govuk-link" href="/agency/keys" data-key="?">
    {keysTexts[visit.language].link}
  </a>
)
