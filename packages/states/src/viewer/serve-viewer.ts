import type { IncomingMessage, ServerResponse } from 'node:http'
import { html } from 'hono/html'
import type { States } from '../open-states'
import { drawGraph } from './draw-graph'
import { graphOf } from './graph'
import { page, type Row, table } from './pages'
import { type PathEvent, pathOf } from './path-of'

export interface ViewerInput {
  states: Pick<States, 'handle'>
  /** Where the viewer is mounted, without a slash at its end. */
  base: string
}

interface Execution {
  executionArn: string
  stateMachineArn: string
  name: string
  status: string
  startDate: number
  stopDate?: number
  error?: string
  cause?: string
}
type Event = PathEvent & { timestamp: number } & Record<string, unknown>

const time = (seconds: number | undefined) =>
  seconds === undefined ? '' : new Date(seconds * 1_000).toISOString()
const pageSize = 50

/** Pages that draw state machines and executions: `/`, `/machines/{arn}`, `/executions/{arn}`, each also as `.svg`. */
export const createViewer = ({ states, base }: ViewerInput) => {
  const ask = async <T>(action: string, input: object): Promise<T> =>
    (await states.handle(action, input)) as T
  const link = (kind: 'machines' | 'executions', arn: string) => `${base}/${kind}/${encodeURIComponent(arn)}`

  const definitionOf = async (stateMachineArn: string) =>
    (await ask<{ definition: string }>('DescribeStateMachine', { stateMachineArn })).definition
  /** What the execution runs, whatever has become of its machine since. */
  const definitionRunBy = async (executionArn: string) =>
    (await ask<{ definition: string }>('DescribeStateMachineForExecution', { executionArn })).definition
  const allEvents = async (executionArn: string): Promise<Event[]> => {
    const events: Event[] = []
    let nextToken: string | undefined
    do {
      const input = { executionArn, maxResults: 1_000, includeExecutionData: false, nextToken }
      const got = await ask<{ events: Event[]; nextToken?: string }>('GetExecutionHistory', input)
      events.push(...got.events)
      nextToken = got.nextToken
    } while (nextToken)
    return events
  }
  const index = async () => {
    const { stateMachines } = await ask<{
      stateMachines: { stateMachineArn: string; name: string; type: string }[]
    }>('ListStateMachines', { maxResults: 1_000 })
    const rows = stateMachines.map(
      ({ stateMachineArn, name, type }): Row => ({
        href: link('machines', stateMachineArn),
        cells: [name, type],
      }),
    )
    return page('State machines', table('State machines', ['Name', 'Type'], rows, 'No state machine yet.'))
  }

  const executionsOf = (stateMachineArn: string, cursor: string | null) =>
    ask<{ executions: Execution[]; nextToken?: string }>('ListExecutions', {
      stateMachineArn,
      maxResults: pageSize,
      ...(cursor && { nextToken: cursor }),
    })

  const machine = async (stateMachineArn: string, cursor: string | null) => {
    const { type } = await ask<{ type: string }>('DescribeStateMachine', { stateMachineArn })
    const { executions, nextToken } =
      type === 'EXPRESS'
        ? { executions: [], nextToken: undefined }
        : await executionsOf(stateMachineArn, cursor)
    const rows = executions.map(
      (one): Row => ({
        href: link('executions', one.executionArn),
        cells: [one.name, one.status, time(one.startDate), time(one.stopDate)],
      }),
    )
    const heads = ['Execution', 'Status', 'Started', 'Ended']
    return page(
      stateMachineArn.split(':').at(-1) ?? stateMachineArn,
      html`<p><a href="${base}/">All state machines</a></p><div class="beside"><img src="${link('machines', stateMachineArn)}.svg" alt="The state machine's states and what leads where"><div>${table('Executions, newest first', heads, rows, type === 'EXPRESS' ? 'Express: nothing of its executions is kept.' : 'No execution yet.')}${nextToken ? html`<p><a href="?next=${encodeURIComponent(nextToken)}">Older ones</a></p>` : ''}</div></div>`,
    )
  }

  const execution = async (executionArn: string) => {
    const described = await ask<Execution>('DescribeExecution', { executionArn })
    const events = await allEvents(executionArn)
    const rows = events.map((event): Row => {
      const state = event.stateEnteredEventDetails?.name ?? event.stateExitedEventDetails?.name ?? ''
      const details = Object.entries(event).find(([name]) => name.endsWith('EventDetails'))?.[1] as
        | { error?: string }
        | undefined
      return { cells: [String(event.id), event.type, state, details?.error ?? '', time(event.timestamp)] }
    })
    const heads = ['Id', 'Event', 'State', 'Error', 'At']
    const failure = described.error ? html`<p>${described.error}: ${described.cause ?? ''}</p>` : ''
    return page(
      described.name,
      html`<p><a href="${link('machines', described.stateMachineArn)}">Its state machine</a> · ${described.status}, started ${time(described.startDate)}${described.stopDate ? `, ended ${time(described.stopDate)}` : ''}</p>${failure}<div class="beside"><img src="${link('executions', executionArn)}.svg" alt="The states that the execution went through, named in the table of events"><div>${table('Events', heads, rows, 'No event yet.')}</div></div>`,
    )
  }

  const drawing = async (kind: string, arn: string): Promise<string> => {
    if (kind === 'machines') return drawGraph(graphOf(await definitionOf(arn)))
    const described = await ask<Execution>('DescribeExecution', { executionArn: arn })
    return drawGraph(graphOf(await definitionRunBy(arn)), pathOf(await allEvents(arn), described.status))
  }

  const answer = async (url: URL): Promise<{ type: string; text: string } | undefined> => {
    const [, kind = '', last = ''] = url.pathname.slice(base.length).split('/')
    const svg = last.endsWith('.svg')
    const arn = decodeURIComponent(svg ? last.slice(0, -4) : last)
    if (kind === '' && last === '') return { type: 'text/html; charset=utf-8', text: await index() }
    if (kind !== 'machines' && kind !== 'executions') return undefined
    if (svg) return { type: 'image/svg+xml', text: await drawing(kind, arn) }
    const text = kind === 'machines' ? await machine(arn, url.searchParams.get('next')) : await execution(arn)
    return { type: 'text/html; charset=utf-8', text }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let found: { type: string; text: string } | undefined
    let fault = 'There is no such page.'
    try {
      found = await answer(new URL(request.url ?? '/', 'http://localhost'))
    } catch (error) {
      fault = (error as Error).message
    }
    const { type, text } = found ?? {
      type: 'text/html; charset=utf-8',
      text: page('Not found', html`<p>${fault}</p>`),
    }
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy':
        "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    })
    response.end(text)
  }
}
