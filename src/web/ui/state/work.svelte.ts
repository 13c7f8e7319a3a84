/** A pupil's work as long as the page lives: one record a lesson. Saved to the pupil's own file, and read back from it. */
import { emptyProgress, type Progress } from '../../../laboratory/index.ts'

export class Work {
  lessons = $state.raw<Readonly<Record<string, Progress>>>({})

  of(lesson: string): Progress {
    return this.lessons[lesson] ?? emptyProgress(lesson)
  }

  set(progress: Progress): void {
    this.lessons = { ...this.lessons, [progress.lesson]: progress }
  }

  answer(lesson: string, question: string, text: string): void {
    const now = this.of(lesson)
    this.set({ ...now, answers: { ...now.answers, [question]: text } })
  }

  tick(lesson: string, step: number, done: boolean): void {
    const now = this.of(lesson)
    const others = now.done.filter((one) => one !== step)
    this.set({ ...now, done: done ? [...others, step].sort((a, b) => a - b) : others })
  }
}

export const work = new Work()
