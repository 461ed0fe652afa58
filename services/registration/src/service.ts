import type { Service, ServiceContext } from '@claimrail/host'
import { answerReader } from './intake/answers.ts'
import { waitingRecords } from './intake/backpressure.ts'
import { openDoor, type Door } from './intake/door.ts'
import { httpSource } from './intake/http.ts'
import { idempotency } from './intake/idempotency.ts'
import { mllpSource } from './intake/mllp.ts'
import { quarantineIn } from './intake/quarantine.ts'
import { receiver } from './intake/receive.ts'
import { registrationStage } from './stage.ts'

/** Registration: its stage, and intake over HTTP and MLLP. */
export const registration: Service = {
  name: 'registration',
  create(context) {
    const { options, bus, views, partitions } = context
    const { httpHost: host, httpPort, mllpPort, maxBodyBytes, consolePort } = options
    const door = doors(context)
    return {
      stages: [registrationStage],
      sources: [
        httpSource({
          ...{ host, port: httpPort, maxBodyBytes, consolePort },
          door: door('http'),
          idempotency: idempotency(views, partitions),
          readAnswer: answerReader({ bus, views, partitions }, () => new Date().toISOString()),
        }),
        mllpSource({ host, port: mllpPort, maxBytes: maxBodyBytes, door: door('mllp') }),
      ],
    }
  },
}

/** Doors that share one receiver, one quarantine and one look at what is waiting. */
function doors({ bus, telemetry, partitions, options }: ServiceContext): (name: string) => Door {
  const { idKey, quarantineDir, maxWaiting } = options
  const receive = receiver({ bus, partitions, idKey })
  const quarantine = quarantineIn(quarantineDir)
  const waiting = waitingRecords(bus)
  return (name) => openDoor({ name, receive, quarantine, telemetry, waiting, maxWaiting })
}
