/** What the columns of a table are called. */
export const TableHead = ({ names }: { names: readonly string[] }) => (
  <thead class="govuk-table__head">
    <tr class="govuk-table__row">
      {names.map((name) => (
        <th scope="col" class="govuk-table__header">
          {name}
        </th>
      ))}
    </tr>
  </thead>
)
