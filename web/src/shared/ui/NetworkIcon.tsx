import {
  IconBrandBluesky,
  IconBrandFacebook,
  IconBrandGoogle,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandMastodon,
  IconBrandTelegram,
  IconBrandThreads,
  IconBrandTiktok,
  IconBrandWordpress,
  IconBrandX,
  IconBrandXing,
  IconBrandYoutube,
  IconBuildingBroadcastTower,
  IconMail,
  IconNews,
  IconRss,
  IconWebhook,
  IconWorld,
} from '@tabler/icons-react';
import { networkName, type Network } from '../words/networks.ts';
import css from './NetworkIcon.module.css';

const icons = {
  MASTODON: IconBrandMastodon,
  BLUESKY: IconBrandBluesky,
  SIMULATOR: IconBuildingBroadcastTower,
  WORDPRESS: IconBrandWordpress,
  TELEGRAM: IconBrandTelegram,
  FACEBOOK: IconBrandFacebook,
  INSTAGRAM: IconBrandInstagram,
  THREADS: IconBrandThreads,
  LINKEDIN: IconBrandLinkedin,
  X: IconBrandX,
  GOOGLE_BUSINESS: IconBrandGoogle,
  YOUTUBE: IconBrandYoutube,
  TIKTOK: IconBrandTiktok,
  WEBHOOK: IconWebhook,
  XING: IconBrandXing,
  NEWSLETTER: IconMail,
  PRINT: IconNews,
  RSS: IconRss,
} as const;

/** The icon of a network, with its name for screen readers. */
export function NetworkIcon({
  network,
  size = 16,
  named = false,
}: {
  network: Network;
  size?: number;
  named?: boolean;
}) {
  const Icon = icons[network as keyof typeof icons] ?? IconWorld;
  return (
    <span className={css.icon} data-network={network}>
      <Icon size={size} stroke={1.75} aria-hidden="true" />
      <span className={named ? css.name : 'vh'}>{networkName(network)}</span>
    </span>
  );
}
