import { rememberPorts } from './process/remember-ports'

/** Ports not given are free ones, the same after a restart. */
export interface Ports {
  port?: number
  awsPort?: number
  issuerPort?: number
}

/** Where everything is served on this machine. */
export const chooseAddresses = async (dataDir: string, { port, awsPort, issuerPort }: Ports) => {
  const ports = rememberPorts(dataDir)
  const chosen = {
    port: await ports.port('api', port),
    awsPort: await ports.port('aws', awsPort),
    issuerPort: await ports.port('issuer', issuerPort),
    twinsPort: await ports.port('twins'),
  }
  const at = (number: number) => `http://127.0.0.1:${number}`
  return {
    ...chosen,
    url: at(chosen.port),
    awsUrl: at(chosen.awsPort),
    issuerUrl: at(chosen.issuerPort),
    registersUrl: `${at(chosen.twinsPort)}/registers`,
    paymentGatewayUrl: `${at(chosen.twinsPort)}/payment-gateway`,
  }
}
export type Addresses = Awaited<ReturnType<typeof chooseAddresses>>
