/** Whether all sending is paused, and the switch of it. */
export const PauseAll = () => null
