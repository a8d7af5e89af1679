import type { Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { type FieldError, MotcuaError } from '../../../workflows/kernel/errors'
import { sayFault } from '../../runtime/problem'
import type { Fault } from '../layout/error-summary'
import type { Form } from './read-form'
import { show } from './show'
import type { PortalContext, PortalEnv, Visit } from './visit'

/** What a page finds wrong with its form itself. */
export class WrongForm extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super('the form is wrong')
  }
}

/** A page with one form. It is sent to the address that it stands at. */
export interface FormOnPage<Place> {
  /** What the form is about, for whoever may come here; or another answer, where there is no form to show. */
  at: (c: PortalContext) => Promise<Place | Response>
  /** What stands in it before anything was typed. */
  typed?: (place: Place) => Form
  view: (place: Place, form: { typed: Form; faults: readonly Fault[] }) => JSX.Element | Promise<JSX.Element>
  /** Reads what was sent and has it done. Where one goes on, or another answer. */
  carryOut: (place: Place, form: Form, visit: Visit) => Promise<string | Response>
  /** A field that was refused, where it is on this page. */
  faultOf?: (fault: FieldError, place: Place, visit: Visit) => Fault
}

/** Shown, and taken: what is wrong with it is told on the page, with all that was typed. */
export const formPage = <Place>(
  app: Hono<PortalEnv>,
  path: string,
  { at, typed, view, carryOut, faultOf = faultOfField }: FormOnPage<Place>,
): void => {
  app.get(path, async (c) => {
    const place = await at(c)
    if (place instanceof Response) return place
    const stands = c.var.visit.held ?? typed?.(place) ?? {}
    return show(c, view(place, { typed: stands, faults: [] }))
  })

  app.post(path, async (c) => {
    const { visit, form } = c.var
    const place = await at(c)
    if (place instanceof Response) return place
    try {
      const next = await carryOut(place, form, visit)
      return typeof next === 'string' ? c.redirect(next, 303) : next
    } catch (error) {
      const faults = faultsIn(error, (fault) => faultOf(fault, place, visit))
      if (faults.length === 0) throw error
      return show(c, view(place, { typed: form, faults }), 422)
    }
  })
}

/** What the page found itself, or what the office refused. */
const faultsIn = (error: unknown, faultOf: (fault: FieldError) => Fault): readonly Fault[] => {
  if (error instanceof WrongForm) return error.faults
  return error instanceof MotcuaError ? error.errors.map(faultOf) : []
}

/** `/reason`: the field of that name. */
const faultOfField = ({ pointer, message }: FieldError, _place: unknown, { language }: Visit): Fault => ({
  id: pointer.split('/')[1] ?? '',
  message: sayFault(message, language),
})
