import type { Children, ExecutionState, Frame } from './execution-state'
import { payloadFrom } from './payload'

type StoredChildren = Omit<Children, 'items'> & { items?: string }

type StoredFrame = Omit<Frame, 'input' | 'variables' | 'children' | 'remains'> & {
  input: string
  variables?: [string, string][]
  children?: StoredChildren
  remains?: { children: StoredChildren; frames: StoredFrame[] }
}

/** What is written to disk: plain data, payloads as text. */
export type StoredState = Omit<ExecutionState, 'frames'> & { frames: StoredFrame[] }

const freezeChildren = ({ items, ...children }: Children): StoredChildren => ({
  ...children,
  results: [...children.results],
  items: items?.text,
})

const thawChildren = ({ items, ...children }: StoredChildren): Children => ({
  ...children,
  results: [...children.results],
  items: items === undefined ? undefined : payloadFrom(items),
})

const freezeFrame = ({ variables, ...frame }: Frame): StoredFrame => {
  const names = Object.keys(variables)
  const { remains } = frame
  return {
    ...frame,
    input: frame.input.text,
    variables: names.length > 0 ? names.map((name) => [name, variables[name]!.text]) : undefined,
    task: frame.task && { ...frame.task },
    attempts: [...frame.attempts],
    children: frame.children && freezeChildren(frame.children),
    remains: remains && {
      children: freezeChildren(remains.children),
      frames: remains.frames.map(freezeFrame),
    },
  }
}

const thawFrame = (frame: StoredFrame): Frame => ({
  ...frame,
  input: payloadFrom(frame.input),
  variables: Object.fromEntries((frame.variables ?? []).map(([name, text]) => [name, payloadFrom(text)])),
  task: frame.task && { ...frame.task },
  attempts: [...frame.attempts],
  children: frame.children && thawChildren(frame.children),
  remains: frame.remains && {
    children: thawChildren(frame.remains.children),
    frames: frame.remains.frames.map(thawFrame),
  },
})

export const freezeState = (state: ExecutionState): StoredState => ({
  ...state,
  ready: [...state.ready],
  frames: [...state.frames.values()].map(freezeFrame),
})

export const thawState = ({ frames, ...state }: StoredState): ExecutionState => ({
  ...state,
  ready: [...state.ready],
  frames: new Map(frames.map((frame) => [frame.id, thawFrame(frame)])),
})
