import type { Role } from '../../../workflows/kernel/agency'
import { agenciesOf } from '../../../workflows/kernel/person'
import type { Visit } from '../runtime/visit'
import { CsrfField } from './csrf-field'
import { layoutTexts } from './texts'

/** Where one is, in which language, and as whom. */
export const Masthead = ({ visit }: { visit: Visit }) => {
  const { language, path, query, who, area } = visit
  const text = layoutTexts[language]
  const other = language === 'vi' ? 'en' : 'vi'
  const search = new URLSearchParams({ ...query, lang: other })
  // The address of a link is a secret: it stands in no other address.
  const back = area === 'guest' ? '/' : path
  return (
    <header class="motcua-masthead">
      <div class="govuk-width-container motcua-masthead__row">
        <a class="motcua-masthead__name" href="/">
          Motcua<span class="govuk-visually-hidden">: {text.home}</span>
        </a>
        <p class="motcua-masthead__tagline">{text.tagline}</p>
        <div class="motcua-masthead__tools">
          <a href={`${path}?${search}`} lang={other} hreflang={other} class="motcua-masthead__link">
            {text.otherLanguage}
          </a>
          {who ? (
            <form method="post" action="/sign-out" role="none" class="motcua-masthead__who">
              <CsrfField visit={visit} />
              <a
                href="/account"
                class="motcua-masthead__link"
                aria-current={path === '/account' ? 'page' : undefined}
              >
                <span class="govuk-visually-hidden">{text.account}: </span>
                <bdi>{who.name}</bdi>
              </a>
              <button type="submit" class="motcua-masthead__button">
                {text.signOut}
              </button>
            </form>
          ) : (
            <a href={`/sign-in?to=${encodeURIComponent(back)}`} class="motcua-masthead__link">
              {text.signIn}
            </a>
          )}
        </div>
      </div>
      <Navigation visit={visit} />
    </header>
  )
}

const Navigation = async ({ visit }: { visit: Visit }) => {
  const text = layoutTexts[visit.language]
  const { count: turns = 0, more = false } = (await visit.turns?.()) ?? {}
  const links = navigationOf(visit)
  // The nearest of them: a page of the board is one of the office's too.
  const here = links
    .filter(({ href }) => isHere(visit.path, href))
    .sort((a, b) => b.href.length - a.href.length)[0]
  return (
    <nav class="motcua-navigation" aria-label={text.menu}>
      <ul class="govuk-width-container motcua-navigation__list">
        {links.map(({ href, name }) => (
          <li class="motcua-navigation__item">
            <a
              href={href}
              class="motcua-navigation__link"
              aria-current={href === here?.href ? 'page' : undefined}
            >
              {text.navigation[name]}
              {name === 'dossiers' && turns > 0 && (
                <>
                  {' '}
                  <span class="motcua-navigation__count" aria-hidden="true">
                    {turns}
                    {more && '+'}
                  </span>
                  <span class="govuk-visually-hidden">({text.yourTurn(turns, more)})</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Name = keyof (typeof layoutTexts)['vi']['navigation']
interface Link {
  href: string
  name: Name
}
const isHere = (path: string, href: string): boolean =>
  href === '/' ? path === '/' || path.startsWith('/procedures') : path === href || path.startsWith(`${href}/`)

const anyone: Link[] = [
  { href: '/', name: 'procedures' },
  { href: '/dossiers', name: 'dossiers' },
  { href: '/verify', name: 'verify' },
  { href: '/figures', name: 'figures' },
]
const officers: Link[] = [
  { href: '/agency/inbox', name: 'inbox' },
  { href: '/agency/assigned', name: 'assigned' },
  { href: '/agency/search', name: 'search' },
]
const operators: Link[] = [{ href: '/operator', name: 'operator' }]
const registry: Link[] = [{ href: '/operator/people', name: 'registry' }]
const office: Link[] = [
  { href: '/oversight', name: 'oversight' },
  { href: '/oversight/directives', name: 'directives' },
]
const staff: Link[] = [{ href: '/agency/own', name: 'own' }]
const reception: Link[] = [{ href: '/counter', name: 'counter' }]

/** What somebody has to do with, by what he is. */
const navigationOf = ({ who }: Visit): Link[] => {
  const others = anyone.filter(({ name }) => name !== 'dossiers')
  if (who?.person.kind === 'operator') return [...operators, ...others]
  if (who?.person.kind !== 'officer') return anyone
  const is = (wanted: Role) => who.person.roles.some(({ role }) => role === wanted)
  return [
    ...(is('oversight') ? office : []),
    ...(is('registry') ? registry : []),
    ...(agenciesOf(who.person).length > 0 ? officers : []),
    ...(is('staff') ? staff : []),
    ...(is('reception') ? reception : []),
    ...others,
  ]
}
