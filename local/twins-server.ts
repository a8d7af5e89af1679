import type { Server } from 'node:http'
import type { Clock } from '@motcua/states/clock'
import { createLocalServer } from '@motcua/states/server/http-server'
import { sendJson } from '@motcua/states/server/send-json'
import type { PaymentGateway } from './payments/gateway'
import { serveRegisters } from './registers/serve'

/** One address for the twins of what other organisations run: `/registers/…` and `/payment-gateway/…`. */
export const createTwinsServer = (gateway: PaymentGateway, clock: Clock): Server =>
  createLocalServer({
    serve(request, response) {
      const path = (request.url ?? '/').split('?')[0]!
      const [, twin = ''] = path.split('/')
      const rest = path.slice(twin.length + 1)
      if (twin === 'registers') return serveRegisters(rest, request, response)
      if (twin === 'payment-gateway') return clock.track(gateway.serve(rest, request, response))
      sendJson(response, 404, { error: 'not found' }, 'application/json')
    },
    refuse: ({ status, code, message }, _, response) =>
      sendJson(response, status, { code, error: message }, 'application/json'),
  })
