import { Button, CharacterCount, Checkboxes, ErrorSummary, Radios, SkipLink } from 'govuk-frontend'
import { checkFiles } from './check-file'
import { limitTogether } from './limit-together'
import { photographCodes } from './photograph-code'
import { pressKeys } from './press-keys'
import { showUploads } from './upload-progress'

// Every page works without this: it only makes some things nicer.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

type Component = new (root: Element) => unknown
const components: Record<string, Component> = {
  'govuk-button': Button,
  'govuk-character-count': CharacterCount,
  'govuk-checkboxes': Checkboxes,
  'govuk-error-summary': ErrorSummary,
  'govuk-radios': Radios,
  'govuk-skip-link': SkipLink,
}
for (const root of document.querySelectorAll('[data-module]')) {
  const Made = components[root.getAttribute('data-module') ?? '']
  try {
    if (Made) new Made(root)
  } catch {
    // The page works as it is.
  }
}
showUploads()
limitTogether()
checkFiles()
photographCodes()
pressKeys()
