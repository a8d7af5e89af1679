import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'

/** The little of `@restatedev/restate-sdk` and `-clients` that the bench uses. */
export interface WorkflowContext {
  run<T>(name: string, action: () => T | Promise<T>): Promise<T>
  awakeable<T>(): { id: string; promise: Promise<T> }
}

export interface RestateSdk {
  workflow(definition: {
    name: string
    handlers: { run(context: WorkflowContext, input: number): Promise<number> }
  }): { name: string }
  endpoint(): {
    bind(workflow: object): {
      http2Handler(): (request: Http2ServerRequest, response: Http2ServerResponse) => void
    }
  }
}

export interface RestateClients {
  connect(options: { url: string }): {
    workflowClient(
      workflow: { name: string },
      key: string,
    ): { workflowSubmit(input: number): Promise<unknown>; workflowAttach(): Promise<number> }
    resolveAwakeable(id: string, payload: number): Promise<void>
  }
}

export const restatePackages = {
  server: '@restatedev/restate-server',
  sdk: '@restatedev/restate-sdk',
  clients: '@restatedev/restate-sdk-clients',
}

/** The server's program itself: its Node.js wrapper would stand between us and the process to be ended. */
export const restateBinary = `${restatePackages.server}-${process.platform}-${process.arch}/bin/restate-server`
