/** Links below each other, each by its own words. */
export const LinkList = ({
  links,
}: {
  links: readonly { href: string; name: string; rel?: 'prev' | 'next' }[]
}) => (
  <ul class="govuk-list">
    {links.map(({ href, name, rel }) => (
      <li>
        <a class="govuk-link" href={href} rel={rel}>
          {name}
        </a>
      </li>
    ))}
  </ul>
)
