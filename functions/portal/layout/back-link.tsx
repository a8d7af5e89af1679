import type { Visit } from '../runtime/visit'
import { layoutTexts } from './texts'

export const BackLink = ({ visit, href }: { visit: Visit; href: string }) => (
  <a href={href} class="govuk-back-link">
    {layoutTexts[visit.language].back}
  </a>
)
