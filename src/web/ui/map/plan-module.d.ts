/** The base plan, drawn when the page is built (src/web/build/plan.ts). */
declare module 'virtual:plan' {
  const plan: import('../../../report/index.ts').map.PlanModule
  export default plan
}
