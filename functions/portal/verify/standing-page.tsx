import type { Agency } from '../../../workflows/kernel/agency'
import { coSignersOf } from '../../../workflows/kernel/co-signers'
import type { Dossier, Result } from '../../../workflows/kernel/dossier'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { silentApproval } from '../../../workflows/kernel/silent-approval'
import { agencyNames } from '../../wording/agency-names'
import { BackLink } from '../layout/back-link'
import { Button } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { ErrorSummary } from '../layout/error-summary'
import { dateText, dayText } from '../layout/format'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import type { Visit } from '../runtime/visit'
import { verifyTexts } from './texts'
import type { Standing, VerifyTexts } from './texts.vi'

export type Compared = 'same' | 'different' | 'missing'

interface About {
  dossier: Dossier
  procedure: Procedure
  result: Result
  standing: Standing
  replacement?: Result
  compared?: Compared
}
interface StandingProps {
  visit: Visit
  desk: { agencies: readonly Agency[] }
  /** Undefined when there is no such document, or nothing that can be told of it. */
  about?: About
  altered?: boolean
}

/** Whether a document is genuine and in force, in one sentence first. */
export const StandingPage = ({ visit, desk, about, altered }: StandingProps) => {
  const text = verifyTexts[visit.language]
  const standing = altered ? 'altered' : about?.standing
  const told = standing ? text.standings[standing] : text.unknown
  return (
    <Page
      visit={visit}
      title={text.title}
      wrong={about?.compared === 'missing'}
      before={<BackLink visit={visit} href="/verify" />}
    >
      <ErrorSummary
        visit={visit}
        faults={about?.compared === 'missing' ? [{ id: 'file', message: text.file.missing }] : []}
      />
      <div class={`motcua-standing motcua-standing--${standing ?? 'unknown'}`}>
        <h1 class="govuk-heading-l">{told.heading}</h1>
        <p class="govuk-body">{told.says}</p>
        {about?.replacement && (
          <a class="govuk-link" href={`/verify/${about.replacement.id}`}>
            {about.result.revokedBy ? text.revoking : text.current}
          </a>
        )}
      </div>
      {about && (
        <>
          <SummaryList
            visit={visit}
            rows={rowsOf(about, visit, desk).map(([key, value]) => ({ key, value }))}
          />
          <CompareFile visit={visit} about={about} />
        </>
      )}
    </Page>
  )
}

const printedNumber = ({ registered, number }: Result): string => registered ?? number

const followedBy = ({ revokedBy }: Result, text: VerifyTexts): string =>
  revokedBy ? text.revokedBy : text.replacedBy

const rowsOf = (
  { dossier, procedure, result, replacement }: About,
  { language }: Visit,
  desk: StandingProps['desk'],
): [string, string][] => {
  const text = verifyTexts[language]
  const of = procedure.texts[language]
  const issuing = result.by ?? dossier.agency
  const agency = desk.agencies.find(({ id }) => id === issuing)
  const silence = silentApproval({ dossier, procedure })
  return [
    [text.number, printedNumber(result)],
    ...(result.registered ? [[text.resultNumber, result.number] as [string, string]] : []),
    [text.result, of.result],
    [text.procedure, `${of.name} (${dossier.procedure})`],
    [text.agency, agency?.name[language] ?? issuing],
    ...coSignersOf(dossier).map((one): [string, string] => [
      text.coSigned,
      `${agencyNames(desk.agencies, language)(one.agency)}, ${dateText(one.at, language)}`,
    ]),
    [text.issuedOn, dateText(result.issuedAt, language)],
    ...(result.validUntil
      ? [[text.validUntil, dayText(result.validUntil, language)] as [string, string]]
      : []),
    ...(silence
      ? [
          [
            text.bySilence,
            text.silenceOf(
              agencyNames(desk.agencies, language)(silence.agency),
              dateText(silence.since, language),
              silence.legalBasis,
            ),
          ] as [string, string],
        ]
      : []),
    ...(result.revokedAt ? [[text.revokedOn, dateText(result.revokedAt, language)] as [string, string]] : []),
    ...(replacement ? [[followedBy(result, text), printedNumber(replacement)] as [string, string]] : []),
    ...(result.replaces
      ? [[text.succeeds[result.replaces.as], result.replaces.number] as [string, string]]
      : []),
    [text.fileHash, result.sha256],
  ]
}

/** With JavaScript the file stays where it is; without, it is sent, compared and forgotten. */
const CompareFile = ({ visit, about }: { visit: Visit; about: About }) => {
  const { file } = verifyTexts[visit.language]
  const { compared, result } = about
  return (
    <form
      method="post"
      enctype="multipart/form-data"
      data-check-file="true"
      data-sha256={result.sha256}
      data-same={file.same}
      data-different={file.different}
    >
      <h2 class="govuk-heading-m">{file.heading}</h2>
      <CsrfField visit={visit} />
      <div class={`govuk-form-group${compared === 'missing' ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label" for="file">
          {file.label}
        </label>
        <div id="file-hint" class="govuk-hint">
          {file.here}
        </div>
        <input class="govuk-file-upload" id="file" name="file" type="file" aria-describedby="file-hint" />
      </div>
      <div data-check-status="true" role="status" class={comparedClass(compared)}>
        {compared === 'same' && file.same}
        {compared === 'different' && file.different}
      </div>
      <Button>{file.send}</Button>
    </form>
  )
}

const comparedClass = (compared: Compared | undefined): string | undefined => {
  if (compared !== 'same' && compared !== 'different') return undefined
  return `motcua-standing motcua-standing--${compared === 'same' ? 'current' : 'altered'}`
}
