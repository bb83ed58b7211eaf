// Which file starts when. Vitest goes by the projects' names and then by size; the roads are one file of four minutes, and began when
// all others had ended: a core was idle.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

export class RoadsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const order = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    const later = ({ project }: TestSpecification) => Number(project.name !== 'roads');
    return sorted.sort((a, b) => order(a) - order(b) || later(a) - later(b));
  }
}
