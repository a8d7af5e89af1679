import type { Child } from 'hono/jsx'

interface ButtonProps {
  children: Child
  name?: string
  value?: string
  look?: 'secondary' | 'warning'
  /** The form that it sends, when it does not stand in it. */
  form?: string
  /** Where it sends it, when not where the form is sent else. */
  action?: string
  /** The key that presses it, on officers' pages. */
  shortcut?: string
}

/** Sends its form; twice within a second counts once. */
export const Button = ({ children, name, value, look, form, action, shortcut }: ButtonProps) => (
  <button
    type="submit"
    class={`govuk-button${look ? ` govuk-button--${look}` : ''}`}
    data-module="govuk-button"
    data-prevent-double-click="true"
    name={name}
    value={value}
    form={form}
    formaction={action}
    data-key={shortcut}
  >
    {children}
  </button>
)

/** What Enter in a field presses, where a lesser button stands before the form's own. Nobody comes to it otherwise. */
export const EnterButton = ({ form }: { form?: string }) => (
  <button
    type="submit"
    form={form}
    class="govuk-visually-hidden"
    tabIndex={-1}
    aria-hidden="true"
    data-module="govuk-button"
    data-prevent-double-click="true"
  />
)

export const ButtonLink = ({
  href,
  children,
  look,
}: {
  href: string
  children: Child
  look?: 'secondary'
}) => (
  <a
    href={href}
    draggable={false}
    class={`govuk-button${look ? ` govuk-button--${look}` : ''}`}
    data-module="govuk-button"
  >
    {children}
  </a>
)
