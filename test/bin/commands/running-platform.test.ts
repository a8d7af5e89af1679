import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { announce, type RunningPlatform, runningPlatform } from '../../../bin/commands/running-platform'
import { aFolder } from '../../local/fixture/assembly'

const platform: RunningPlatform = {
  url: 'http://127.0.0.1:1',
  issuerUrl: 'http://127.0.0.1:2',
  pid: 1,
  table: 'dossiers',
  aws: { url: 'http://127.0.0.1:3', region: 'ap-southeast-1', accessKeyId: 'a', secretAccessKey: 'b' },
}

test('where a platform is reached is read as it was announced', () => {
  const folder = aFolder()
  announce(folder, platform)
  expect(runningPlatform(folder)).toEqual(platform)
})

test.each(['', '{', '{}', '[]', 'null', '\0\u{fffd}'])(
  'an address book that is damaged is told in one line: %j',
  (text) => {
    const folder = aFolder()
    writeFileSync(join(folder, 'platform.json'), text)
    expect(() => runningPlatform(folder)).toThrow(/platform\.json can't be read; the next start .* anew$/)
  },
)
