import { join } from 'node:path'
import { folderGateway } from './folder.ts'
import type { Gateway } from './port.ts'

/** The three doors between us and the payers: claims go out, acknowledgments and remittances come in; for payers the reverse. */
export type PayerDoors = { claims: Gateway; acknowledgments: Gateway; remittances: Gateway }

/**
 * Our side of a folder tree that we share with payers:
 *
 *     to-payers/                      837 files; they stay (see openPayerSide)
 *     from-payers/acknowledgments/    TA1, 999 and 277CA files
 *     from-payers/remittances/        835 files
 *     archive/, quarantine/           what we took from the two, in a folder for each
 */
export function openGateways(folder: string): PayerDoors {
  const answers = (kind: string) =>
    folderGateway({
      inbox: join(folder, 'from-payers', kind),
      archive: join(folder, 'archive', kind),
      quarantine: join(folder, 'quarantine', kind),
    })
  return {
    claims: folderGateway({ outbox: join(folder, 'to-payers') }),
    acknowledgments: answers('acknowledgments'),
    remittances: answers('remittances'),
  }
}

/**
 * The payers' side of the same tree. Claims files that they took stay in `to-payers/`, and `payer-archive/` remembers them: a
 * worker that puts a file again, because it died before it could record the first time, finds it there and changes nothing; were it gone, the
 * same claims would go out twice, and other claims under the same control number would go unnoticed. Whoever prunes `to-payers/` must
 * leave the files of claims that are not yet recorded as submitted.
 */
export function openPayerSide(folder: string): PayerDoors {
  const answers = (kind: string) => folderGateway({ outbox: join(folder, 'from-payers', kind) })
  return {
    claims: folderGateway({
      inbox: join(folder, 'to-payers'),
      archive: join(folder, 'payer-archive', 'processed'),
      quarantine: join(folder, 'payer-archive', 'quarantine'),
      taken: 'keep',
    }),
    acknowledgments: answers('acknowledgments'),
    remittances: answers('remittances'),
  }
}
