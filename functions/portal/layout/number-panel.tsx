interface PanelProps {
  heading: string
  /** What the number is of. */
  label: string
  number: string
}

/** The confirmation of a filing: its number, large enough to be written down. */
export const NumberPanel = ({ heading, label, number }: PanelProps) => (
  <div class="govuk-panel govuk-panel--confirmation">
    <h1 class="govuk-panel__title">{heading}</h1>
    <div class="govuk-panel__body">
      {label}
      <br />
      <strong>{number}</strong>
    </div>
  </div>
)
