import type { Hono } from 'hono'
import { z } from 'zod'
import { oneLine } from '../../../../workflows/kernel/written'
import { parsed } from '../../../runtime/field-errors'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { TextInput } from '../../layout/fields/text-input'
import { Page } from '../../layout/page'
import { PageMissing } from '../../runtime/errors'
import { formPage } from '../../runtime/form-page'
import { valueIn } from '../../runtime/read-form'
import type { PortalEnv, Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { formTexts } from '../texts'
import { draftsPlace, renewOwnDraft } from './drafts'

const Named = z.strictObject({ name: oneLine(80).optional() })

/** A name of one's own for a form that is not filed yet; without one it is called by what it is about. */
export const addName = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  formPage(app, '/drafts/:id/name', {
    async at(c) {
      const { visit } = c.var
      const { draft, procedure } = await renewOwnDraft(visit, c.req.param('id') ?? '', desk)
      if (draft.filed || draft.adds) throw new PageMissing(`draft ${draft.id} takes no name`)
      return { visit, draft, procedure: procedure.texts[visit.language].name }
    },
    typed: ({ draft: { name, about } }) => ({ name: [name ?? about ?? ''] }),
    view: ({ visit, draft, procedure }, { typed, faults }) => (
      <NamePage {...{ visit, procedure, faults }} typed={valueIn(typed, 'name')} back={draftsPlace(draft)} />
    ),
    async carryOut({ draft }, form, visit) {
      const { name } = parsed(Named, { name: valueIn(form, 'name') || undefined })
      await desk.drafts.change(draft, visit.at, ({ name: _before, ...now }) => ({
        ...now,
        ...(name && { name }),
      }))
      return draftsPlace(draft)
    },
  })
}

interface NameProps {
  visit: Visit
  procedure: string
  typed: string
  faults: readonly Fault[]
  back: string
}
const NamePage = ({ visit, procedure, typed, faults, back }: NameProps) => {
  const text = formTexts[visit.language].naming
  return (
    <Page
      visit={visit}
      title={text.heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={back} />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">{procedure}</span>
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        <TextInput
          visit={visit}
          id="name"
          heading
          label={text.heading}
          hint={text.hint}
          value={typed}
          error={errorOf(faults, 'name')}
        />
        <Button>{text.keep}</Button>
      </form>
    </Page>
  )
}
