import type { Paper } from '../bin/demo/api-client'
import type { Story } from '../bin/demo/story'
import type { Filed } from '../functions/office/filing/schemas'
import type { PresentedDossier } from '../functions/office/presented/presented-dossier'
import { example } from '../workflows/building-permit/v1/example'

/** A house of three storeys by a canal: one paper to hand in, two agencies to ask. */
export const smallHouse = {
  ...example,
  site: { ...example.site, landPaper: 'in-database', adjoinsBuildings: false },
  building: { ...example.building, storeys: 3, heightMetres: 12, floorAreaSquareMetres: 216 },
} as const

export const answersByKind: Record<string, string> = {
  check: 'proceed',
  opinion: 'agree',
  review: 'proceed',
  decision: 'approve',
}

const officerOf = ({ agency, role }: { agency?: string; role?: string }) => `${agency}-${role}`

/** Everybody answers at once, through the API, until the permit is issued. How many answers that took. */
export const answerAll = async (story: Story, number: string): Promise<number> => {
  let answers = 0
  for (;;) {
    const dossier: PresentedDossier = await story.dossier(number, 'lan')
    if (dossier.result) return answers
    if (dossier.ended) throw new Error(`dossier ${number} ended: ${dossier.ended.how}`)
    const open = dossier.tasks.filter(({ status, kind }) => status === 'open' && kind !== 'gate')
    const ready = open.filter(({ kind }) => kind !== 'issue')
    // The last step is the system's: its machine is told by the feed.
    if (ready.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    await Promise.all(
      ready.map(async (task) => {
        answers += 1
        if (task.kind === 'payment') return story.pay(number, 'lan')
        const outcome = answersByKind[task.kind]
        return story.as(officerOf(task)).post(`/api/v1/tasks/${task.id}/complete`, { outcome })
      }),
    )
  }
}

export const fileHouse = (story: Story, drawings: Paper): Promise<Filed> =>
  story.as('lan').file('1.013225', smallHouse, [drawings])

export const wholeDossier = async (story: Story, drawings: Paper): Promise<void> => {
  const { number } = await fileHouse(story, drawings)
  await answerAll(story, number)
}
