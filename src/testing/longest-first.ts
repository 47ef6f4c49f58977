import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { isOfTheWhole } from './kinds-of-tests.ts'

/**
 * Files in the order in which they should begin: what opens whole shops first, so that at the end of a run no worker
 * stands idle while another is in the middle of a journey.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** In `demo.test.ts` a shop lives through ninety days. */
const isLong = ({ moduleId }: TestSpecification): boolean =>
  isOfTheWhole(moduleId) || moduleId.endsWith('/demo.test.ts')
