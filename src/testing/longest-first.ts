import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { isOfTheWhole } from './kinds-of-tests.ts'

/**
 * Files in the order in which they should begin: what opens whole shops first, so that at the end of a run no worker
 * stands idle while another is in the middle of a journey.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isWhole), ...sorted.filter((file) => !isWhole(file))]
  }
}

const isWhole = ({ moduleId }: TestSpecification): boolean => isOfTheWhole(moduleId)
