import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { errorOf } from '../../layout/error-summary'
import { TextInput } from '../../layout/fields/text-input'
import { timeText } from '../../layout/format'
import type { InboxProps } from './inbox-props'
import { filterIn, withFilter } from './inbox-query'
import { inboxTexts } from './texts'

const searchIn = ({ visit }: Pick<InboxProps, 'visit'>): string =>
  withFilter('/agency/inbox/search', filterIn(visit.query))

/** What is looked for speaks of people: it is sent in a form, never in an address. */
export const FindInInbox = ({ visit, words, faults = [] }: InboxProps) => {
  const text = inboxTexts[visit.language].find
  return (
    <form
      method="post"
      action={searchIn({ visit })}
      aria-label={text.label}
      novalidate
      class="motcua-find motcua-unprinted"
    >
      <CsrfField visit={visit} />
      <TextInput
        visit={visit}
        id="words"
        type="search"
        label={text.label}
        hint={text.hint}
        value={words}
        error={errorOf(faults, 'words')}
        width={30}
        shortcut="/"
      />
      <Button look="secondary">{text.button}</Button>
    </form>
  )
}

/** How much was found, and where one goes on. */
export const WhatWasFound = ({ visit, inbox }: InboxProps) => {
  const text = inboxTexts[visit.language].find
  const isNone = inbox.items.length === 0 && !inbox.next
  return (
    <p class="govuk-body" role="status">
      {isNone ? text.none : text.found(inbox.items.length)}{' '}
      {inbox.lookedBackTo && `${text.lookedBackTo(timeText(inbox.lookedBackTo, visit.language))} `}
      <a class="govuk-link" href={withFilter('/agency/inbox', filterIn(visit.query))}>
        {text.whole}
      </a>
      {isNone && (
        <>
          {' · '}
          <a class="govuk-link" href="/agency/search">
            {text.elsewhere}
          </a>
        </>
      )}
    </p>
  )
}

export const FindFurther = ({ visit, words, inbox }: InboxProps) => {
  if (!inbox.next) return null
  return (
    <form method="post" action={searchIn({ visit })} aria-label={inboxTexts[visit.language].find.further}>
      <CsrfField visit={visit} />
      <input type="hidden" name="words" value={words} />
      <input type="hidden" name="cursor" value={inbox.next} />
      <Button look="secondary">{inboxTexts[visit.language].find.further}</Button>
    </form>
  )
}
