-- The foundation: who is asking, what is covered, and the journal that is the truth of it all.
-- Current state lives in the feature tables; every change that a reader could see is an entry of the
-- journal, written in the same transaction under the lock of the coverage row.

-- One row about this database itself. The epoch goes up when an older copy has been restored, so that
-- a cursor taken before tells nobody that nothing is new.
create table installation (
  only_row boolean primary key default true check (only_row),
  epoch bigint not null check (epoch > 0),
  code_key bytea not null check (octet_length(code_key) = 32),
  created_at timestamptz not null
);

-- People. Readers and staff are accounts alike: a role is given to a proved mailbox.

create table account (
  id uuid primary key,
  address text not null unique check (address = lower(address) and length(address) between 3 and 254),
  mailbox text not null,                  -- the address as it was typed, for sending
  name text not null check (length(name) <= 80),
  credit text not null default '' check (length(credit) <= 120),
  role text not null check (role in ('READER', 'REPORTER', 'EDITOR', 'ADMIN')),
  verified_at timestamptz,                -- null: the address was given a role, nobody has proved it yet
  created_at timestamptz not null,
  last_seen_at timestamptz
);

create table challenge (
  id uuid primary key,
  address text not null,
  mailbox text not null,
  next text not null default '/',         -- the page to go on with, a path of ours
  browser_hash bytea not null check (octet_length(browser_hash) = 32),
  link_hash bytea not null check (octet_length(link_hash) = 32),
  code_mac bytea not null check (octet_length(code_mac) = 32),
  code_tries int not null default 0,
  network text not null,                  -- /24 or /64 of who asked; emptied after 30 days
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  consumed_at timestamptz,
  voided_at timestamptz
);
create index challenge_by_address on challenge (address, created_at);
create index challenge_by_browser on challenge (browser_hash, created_at);
create index challenge_by_network on challenge (network, created_at);
create index challenge_by_age on challenge (created_at);

create table login_session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  id uuid not null unique,                -- names it in the list of devices; opens nothing
  account_id uuid not null references account on delete cascade,
  device text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_seconds int not null check (idle_seconds > 0),
  was_left boolean not null default false,  -- for half an hour once: no longer good for what admins do
  expires_at timestamptz not null,        -- however busy it is
  ended_at timestamptz
);
create index login_session_by_account on login_session (account_id);

create table outbox_mail (
  id uuid primary key,
  dedupe_key text not null unique,
  recipient text not null,
  subject text not null,
  body_text text not null,                -- holds a live secret: emptied once sent or given up
  body_html text not null,
  created_at timestamptz not null default now(),
  next_try_at timestamptz not null default now(),
  expires_at timestamptz not null,
  tries int not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text
);
create index outbox_mail_waiting on outbox_mail (next_try_at) where sent_at is null and failed_at is null;

-- What is covered.

create table coverage (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title text not null check (length(title) between 1 and 200),
  kicker text not null check (length(kicker) <= 80),
  standfirst text not null check (length(standfirst) <= 500),
  place text not null check (length(place) <= 120),
  zone text not null,
  language text not null,
  outlet text not null check (length(outlet) between 1 and 80),
  state text not null check (state in ('SCHEDULED', 'LIVE', 'PAUSED', 'ENDED')),
  starts_at timestamptz,                  -- when it is due
  started_at timestamptz,
  ended_at timestamptz,
  pause_reason text check (length(pause_reason) <= 200),
  so_far jsonb not null default '[]',     -- [{text, post}]
  so_far_at timestamptz,
  lead_photo uuid,
  created_at timestamptz not null,
  last_seq bigint not null default 0 check (last_seq >= 0)
);

create table journal (
  coverage_id uuid not null references coverage,
  seq bigint not null check (seq > 0),
  type text not null check (type ~ '^[a-z]+\.[a-z-]+$'),
  subject_id uuid not null,
  at timestamptz not null,
  by uuid references account,
  data jsonb not null,
  digest bytea,                           -- room for a hash chain over the entries
  primary key (coverage_id, seq)
);
create index journal_by_subject on journal (coverage_id, subject_id, seq);

create table organisation (
  id uuid primary key,
  coverage_id uuid not null references coverage,
  name text not null check (length(name) between 1 and 200),
  abbreviation text check (length(abbreviation) between 1 and 40),
  kind text not null check (kind in
    ('intergovernmental', 'government', 'association', 'media', 'company', 'other')),
  created_at timestamptz not null
);
create index organisation_by_coverage on organisation (coverage_id);

create table speaker (
  id uuid primary key,
  coverage_id uuid not null references coverage,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  honorific text not null check (length(honorific) <= 20),
  name text not null check (length(name) between 1 and 120),
  own_script_name text check (length(own_script_name) between 1 and 120),
  own_script_language text,
  title text not null check (length(title) <= 200),
  organisation_id uuid references organisation,
  place_in_order int not null check (place_in_order > 0),
  created_at timestamptz not null,
  unique (coverage_id, slug),
  unique (coverage_id, place_in_order) deferrable initially deferred
);

create table photo (
  id uuid primary key,
  owner_id uuid not null references account,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),     -- of the widest rendition; names the files
  width int not null check (width > 0),
  height int not null check (height > 0),
  widths int[] not null,
  credit text not null check (length(credit) <= 120),
  caption text not null check (length(caption) <= 500),
  alternative text not null check (length(alternative) <= 500),
  direction text check (direction in ('left', 'right', 'front', 'clockwise')),
  people jsonb not null default '[]',                      -- in order: [{honorific, name, organisation, speaker}]
  version int not null default 1,
  created_at timestamptz not null
);

create index photo_by_owner on photo (owner_id, created_at);

create table post (
  id uuid primary key,
  coverage_id uuid not null references coverage,
  author_id uuid not null references account,
  byline text not null check (length(byline) <= 80),
  kind text not null check (kind in ('statement', 'photo', 'note')),
  mode text check (mode in ('paraphrase', 'verbatim')),
  speaker_id uuid references speaker,
  attribution jsonb,                      -- the speaker in full, as the post names them
  headline text not null check (length(headline) <= 200),
  body text not null check (length(body) <= 4000),
  language text not null,
  key boolean not null,
  pinned boolean not null default false,
  state text not null check (state in ('on-air', 'withdrawn')),
  version int not null check (version > 0),
  said_at timestamptz not null,           -- when it was said: its place in the feed
  published_at timestamptz not null,      -- when it reached the desk
  corrected_at timestamptz,
  correction_note text check (length(correction_note) <= 500),
  withdrawn_at timestamptz,
  withdrawal_reason text check (length(withdrawal_reason) <= 500),
  check ((kind = 'statement') = (mode is not null)),
  check (mode is distinct from 'verbatim' or speaker_id is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index post_in_feed on post (coverage_id, said_at desc, id);
create index post_by_speaker on post (speaker_id, said_at) where speaker_id is not null;
create unique index one_pin_per_coverage on post (coverage_id) where pinned;

create table post_photo (
  post_id uuid not null references post on delete cascade,
  position int not null check (position > 0),
  photo_id uuid not null references photo,
  primary key (post_id, position)
);
create index post_photo_by_photo on post_photo (photo_id);

-- What stays.

create table article (
  id uuid primary key,
  coverage_id uuid not null unique references coverage,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  state text not null check (state in ('draft', 'published')),
  revision int not null check (revision > 0),
  content jsonb not null,                 -- the newest revision
  published_at timestamptz,               -- the date it carries
  changed_at timestamptz not null,
  created_at timestamptz not null
);

create table article_revision (
  article_id uuid not null references article,
  revision int not null check (revision > 0),
  content jsonb not null,
  note text not null,
  by uuid references account,
  at timestamptz not null,
  primary key (article_id, revision)
);
