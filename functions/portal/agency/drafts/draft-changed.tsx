import { differenceOf } from '../../../office/drafts/difference'
import type { Piece } from '../../../office/drafts/schemas'
import type { Article } from '../../answers/split-draft'
import type { Visit } from '../../runtime/visit'
import { draftTexts } from './texts'

interface ChangedProps {
  visit: Visit
  before: readonly Article[]
  articles: readonly Article[]
}

/** What is otherwise than in the round before, word by word; who only hears it is told where words come and go. */
export const DraftChanged = ({ visit, before, articles }: ChangedProps) => {
  const text = draftTexts[visit.language]
  const all = differenceOf(before, articles)
  const changed = all.filter((one) => one.changed)
  return (
    <section aria-labelledby="changed">
      <h2 class="govuk-heading-m" id="changed">
        {text.changed}
      </h2>
      {changed.length === 0 && <p class="govuk-body">{text.unchanged}</p>}
      {changed.map(({ was, now, heading, text: words }) => (
        <div class="motcua-article">
          <h3 class="govuk-heading-s">
            {was && now ? <Pieces visit={visit} pieces={heading} /> : <bdi>{(now ?? was)?.heading}</bdi>}
            {!was && <> ({text.newArticle})</>}
            {!now && <> ({text.goneArticle})</>}
          </h3>
          <p class="govuk-body">
            {words.length > 0 ? (
              <Pieces visit={visit} pieces={words} />
            ) : (
              <Whole visit={visit} was={was} now={now} />
            )}
          </p>
        </div>
      ))}
      {changed.length > 0 && all.length > changed.length && (
        <p class="govuk-body">{text.sameArticles(all.length - changed.length)}</p>
      )}
    </section>
  )
}

const Pieces = ({ visit, pieces }: { visit: Visit; pieces: readonly Piece[] }) => {
  const text = draftTexts[visit.language]
  return (
    <bdi>
      {pieces.map(({ kind, text: words }) => {
        if (kind === 'same') return words
        return kind === 'added' ? (
          <ins class="motcua-added">
            <span class="govuk-visually-hidden">[{text.added}: </span>
            {words}
            <span class="govuk-visually-hidden">]</span>
          </ins>
        ) : (
          <del class="motcua-taken">
            <span class="govuk-visually-hidden">[{text.taken}: </span>
            {words}
            <span class="govuk-visually-hidden">]</span>
          </del>
        )
      })}
    </bdi>
  )
}

/** Too much to be compared: one after the other. */
const Whole = ({ visit, was, now }: { visit: Visit; was?: Article; now?: Article }) => (
  <>
    {was && <Pieces visit={visit} pieces={[{ kind: 'taken', text: was.text }]} />}
    {now && <Pieces visit={visit} pieces={[{ kind: 'added', text: now.text }]} />}
  </>
)
