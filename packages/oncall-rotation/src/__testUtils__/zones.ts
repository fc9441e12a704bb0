/** Zones whose clocks have done something unusual between 2010 and 2037. */
export const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Europe/London',
  'Australia/Lord_Howe', // 30 minutes
  'Asia/Kolkata', // never changes
  'America/St_Johns', // at 00:01 until 2011
  'America/Santiago', // at midnight
  'America/Havana', // midnight is skipped, and repeated
  'Atlantic/Azores', // across midnight
  'Africa/Cairo', // four changes in 2010 and 2014
  'Pacific/Apia', // had no 30 December 2011
  'Pacific/Chatham', // 45 minutes
  'America/Sao_Paulo', // midnight was skipped until 2018
] as const;
