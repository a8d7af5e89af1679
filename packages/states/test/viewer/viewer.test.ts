import { drawGraph } from '../../src/viewer/draw-graph'
import { graphOf } from '../../src/viewer/graph'
import { type PathEvent, pathOf } from '../../src/viewer/path-of'

const definition = JSON.stringify({
  StartAt: 'Both',
  States: {
    Both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Left', States: { Left: { Type: 'Pass', End: true } } },
        { StartAt: 'Right', States: { Right: { Type: 'Task', End: true } } },
      ],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Repair' }],
      Next: 'Done',
    },
    Repair: { Type: 'Pass', Next: 'Done' },
    Done: { Type: 'Succeed' },
  },
})

const events = (...given: [type: string, previous: number, state?: string][]): PathEvent[] =>
  given.map(([type, previousEventId, name], index) => ({
    id: index + 1,
    previousEventId,
    type,
    ...(type.endsWith('Entered') && { stateEnteredEventDetails: { name: name ?? '' } }),
    ...(type.endsWith('Exited') && { stateExitedEventDetails: { name: name ?? '' } }),
  }))

describe('a state machine’s drawing', () => {
  test('holds every state, those inside of others too, and what leads where', () => {
    const { nodes, edges } = graphOf(definition)
    expect(nodes.map(({ label, within }) => [label, within])).toEqual([
      ['Start', undefined],
      ['Both', undefined],
      ['Left', 'Both'],
      ['Right', 'Both'],
      ['Repair', undefined],
      ['Done', undefined],
    ])
    expect(edges.filter(({ from }) => from === 'Both')).toEqual([
      { from: 'Both', to: 'Done' },
      { from: 'Both', to: 'Repair', caught: true },
    ])
  })

  test('names states as text, whatever they are called', () => {
    const name = '<script>"&'
    const svg = drawGraph(graphOf(JSON.stringify({ StartAt: name, States: { [name]: { Type: 'Succeed' } } })))
    expect(svg).toContain('&lt;script&gt;')
    expect(svg).not.toContain('<script>')
  })

  test('tells outcomes by a mark too, not by colour alone', () => {
    const svg = drawGraph(graphOf(definition), new Map([['Left', 'failed']]))
    expect(svg).toContain('✗ Left')
    expect(svg).toContain('Left: Pass, failed')
  })
})

describe('an execution’s path', () => {
  test('shows a state that failed and went on as caught', () => {
    const path = pathOf(
      events(
        ['ExecutionStarted', 0],
        ['TaskStateEntered', 1, 'Call'],
        ['TaskFailed', 2],
        ['TaskStateExited', 3, 'Call'],
        ['PassStateEntered', 4, 'Repair'],
        ['PassStateExited', 5, 'Repair'],
      ),
      'SUCCEEDED',
    )
    expect([...path]).toEqual([
      ['Call', 'caught'],
      ['Repair', 'succeeded'],
    ])
  })

  test('shows where a running execution stands, and where a failed one broke', () => {
    const standing = events(['ExecutionStarted', 0], ['TaskStateEntered', 1, 'Call'])
    expect(pathOf(standing, 'RUNNING').get('Call')).toBe('running')
    expect(pathOf(standing, 'FAILED').get('Call')).toBe('failed')
  })
})
