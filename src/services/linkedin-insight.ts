import { AD_VISIT, type Service } from './service.ts';

export const linkedinInsight: Service<'linkedin-insight'> = {
  id: 'linkedin-insight',
  name: 'LinkedIn Insight Tag',
  provider: 'LinkedIn',
  category: 'marketing',
  hosts: ['snap.licdn.com', 'px.ads.linkedin.com', 'px4.ads.linkedin.com', 'dc.ads.linkedin.com'],
  addresses: [/^(snap\.licdn\.com|px\d*\.ads\.linkedin\.com)\//, /^(www|dc)\.(ads\.)?linkedin\.com\/(px|collect)/],
  stores: [
    { name: 'li_fat_id', purpose: AD_VISIT, duration: '30 days' },
    { name: 'li_giant', purpose: AD_VISIT, duration: '7 days' },
    { name: 'ln_or', purpose: AD_VISIT, duration: '1 day' },
  ],
  sets: ['_linkedin_partner_id', '_linkedin_data_partner_ids', 'lintrk'],
  source: 'https://www.linkedin.com/legal/l/cookie-table',
  checked: 'others',
  on: '2026-11-23',
};
