import { Stack } from 'aws-cdk-lib'
import { StringParameter } from 'aws-cdk-lib/aws-ssm'
import canonicalize from 'canonicalize'
import { Construct } from 'constructs'
import { city } from '../../workflows/city/city'
import { type AssetPlace, textAsset } from '../text-asset'
import { cataloguePath, cityParameter, lawPrefix, pinPath } from './places'

/**
 * What functions may read of the law, by ARN; what there is of it, the stacks of procedures say. The city's part is
 * published here: functions have today's in their code, and find that of another day by the hash in an event.
 */
export class PublishedLaw extends Construct {
  /** Parameters: of the versions of each procedure, and of the parts of the catalogue. */
  readonly pins = this.parameters(`${pinPath}/*`)
  readonly catalogue = this.parameters(cataloguePath)
  readonly objects: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const calendar = this.publish('calendar', city.calendar)
    const regulations = this.publish('regulations', city.regulations)
    // What a template names stays when the bucket is cleared of what none names.
    new StringParameter(this, 'City', {
      parameterName: cityParameter,
      stringValue: Stack.of(this).toJsonString({ calendar, regulations }),
      description: 'The law of the city that events of today name',
    })
    const place = {
      service: 's3',
      region: '',
      account: '',
      resource: calendar.bucket,
      resourceName: `${lawPrefix}*`,
    }
    this.objects = Stack.of(this).formatArn(place)
  }

  private parameters(path: string): string {
    const about = { service: 'ssm', resource: 'parameter', resourceName: path.slice(1) }
    return Stack.of(this).formatArn(about)
  }

  private publish(name: string, value: unknown): AssetPlace {
    const text = canonicalize(value)
    if (text === undefined) throw new Error(`the city's ${name} are no plain JSON`)
    return textAsset(this, text, 'json', lawPrefix)
  }
}
