-- What is known of the graph as a whole: the digest of this schema, and the data version, which changes with every write.
create table meta (key text primary key not null, value text not null) strict;
insert into meta values ('data_version', '0');

-- Datasets, with the number of their records.
create table dataset (name text primary key not null, title text, description text, coder text, codebook text, licence text,
  records integer not null, updated_at text not null) strict;

-- What search finds: tokens made in C#, so the tokenizer has only to split at spaces; the index keeps no text.
create table search_document (rowid integer primary key, id text not null unique, kind text not null) strict;
create virtual table search_index using fts5(tokens, content='', contentless_delete=1, tokenize='ascii');

create table actor (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  kind text not null,
  native_name text,
  aliases text not null,
  description text,
  sector text,
  iso3166 text,
  wikidata text,
  construct integer not null
) strict;

create table assessment (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  verdict text not null,
  ground text not null,
  assessed_on text,
  assessed_on_key text not null,
  confidence integer not null,
  claim text not null,
  assessor text,
  source text
) strict;

create table citation_set (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  phrase text not null,
  issuer text
) strict;

create table claim (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  text text not null,
  kind text not null,
  low integer,
  high integer,
  unit text,
  about text,
  negates text
) strict;

create table event (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  kind text,
  started_on text,
  started_on_key text not null,
  ended_on text,
  ended_on_key text not null,
  status text not null,
  place text,
  description text
) strict;

create table import (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  at text not null,
  read integer not null,
  created integer not null,
  unchanged integer not null,
  replaced integer not null,
  conflicting integer not null,
  rejected integer not null
) strict;

create table import_file (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  file_name text not null,
  sha256 text not null,
  rows integer not null,
  run text not null
) strict;

create table instrument (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  kind text not null,
  symbol text,
  signed_on text,
  signed_on_key text not null,
  adopted_on text,
  adopted_on_key text not null,
  in_force_on text,
  in_force_on_key text not null,
  vote text,
  wikidata text,
  url text,
  issuer text
) strict;

create table provision (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  label text not null,
  e_id text not null,
  text text,
  text_verified integer not null,
  instrument text not null
) strict;

create table quotation (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  text text not null,
  language text not null,
  directness text not null,
  fidelity text not null,
  prefix text,
  suffix text,
  locator text,
  note text,
  statement text not null,
  source text not null,
  translation_of text
) strict;

create table source (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  title text not null,
  url text,
  published_on text,
  published_on_key text not null,
  retrieved_on text,
  language text,
  reliability text,
  outlet text,
  author text
) strict;

create table stance (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  type text not null,
  polarity integer not null,
  epistemic text,
  stated_on text,
  stated_on_key text not null,
  aspect text,
  hedged integer not null,
  confidence integer not null,
  coder text,
  review text not null,
  statement text not null,
  holder text not null,
  target text not null
) strict;

create table statement (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  name text not null,
  capacity text,
  stated_on text,
  stated_on_key text not null,
  published_on text,
  published_on_key text not null,
  form text not null,
  venue text,
  language text,
  summary text not null,
  layer text not null,
  speaker_named integer not null,
  speaker text not null,
  on_behalf_of text,
  reports text
) strict;

create table affiliation (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  role text,
  since text,
  since_key text not null,
  until text,
  until_key text not null,
  member text not null,
  organization text not null
) strict;

create table citation (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  posture text not null,
  explicit integer not null,
  quoted_as text,
  confidence integer not null,
  stance text not null,
  authority text not null
) strict;

create table joint_speaker (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  statement text not null,
  actor text not null
) strict;

create table participation (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  role text,
  actor text not null,
  event text not null
) strict;

create table party (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  signed_on text,
  signed_on_key text not null,
  ratified_on text,
  ratified_on_key text not null,
  actor text not null,
  instrument text not null
) strict;

create table provision_link (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  kind text not null,
  "from" text not null,
  "to" text not null
) strict;

create table reading (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  basis text not null,
  read_by text,
  read_on text,
  confidence integer not null,
  citation_set text not null,
  authority text not null,
  source text
) strict;

create table relay (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  position integer not null,
  claimed_on text,
  claimed_on_key text not null,
  statement text not null,
  carrier text not null
) strict;

create table response (
  id text primary key not null,
  dataset text not null,
  recorded_at text not null,
  import text,
  origin text,
  explicit integer not null,
  statement text not null,
  subject text not null
) strict;

create view authority as
  select id, dataset, name from citation_set
  union all select id, dataset, name from instrument
  union all select id, dataset, name from provision;

create view subject as
  select id, dataset, name from actor
  union all select id, dataset, name from citation_set
  union all select id, dataset, name from claim
  union all select id, dataset, name from event
  union all select id, dataset, name from instrument
  union all select id, dataset, name from provision
  union all select id, dataset, name from quotation
  union all select id, dataset, name from statement;

create index actor_recorded_at on actor (recorded_at, id);
create index actor_name on actor (name, id);
create index actor_iso3166 on actor (iso3166, id);
create index actor_wikidata on actor (wikidata, id);
create index assessment_recorded_at on assessment (recorded_at, id);
create index assessment_name on assessment (name, id);
create index assessment_claim on assessment (claim, id);
create index assessment_assessor on assessment (assessor, id);
create index assessment_source on assessment (source, id);
create index citation_set_recorded_at on citation_set (recorded_at, id);
create index citation_set_name on citation_set (name, id);
create index citation_set_issuer on citation_set (issuer, id);
create index claim_recorded_at on claim (recorded_at, id);
create index claim_name on claim (name, id);
create index claim_about on claim (about, id);
create index claim_negates on claim (negates, id);
create index event_recorded_at on event (recorded_at, id);
create index event_name on event (name, id);
create index event_started_on_key on event (started_on_key, id);
create index import_recorded_at on import (recorded_at, id);
create index import_name on import (name, id);
create index import_file_recorded_at on import_file (recorded_at, id);
create index import_file_name on import_file (name, id);
create index import_file_run on import_file (run, id);
create index instrument_recorded_at on instrument (recorded_at, id);
create index instrument_name on instrument (name, id);
create index instrument_symbol on instrument (symbol, id);
create index instrument_adopted_on_key on instrument (adopted_on_key, id);
create index instrument_wikidata on instrument (wikidata, id);
create index instrument_issuer on instrument (issuer, id);
create index instrument_issuer_adopted_on_key on instrument (issuer, adopted_on_key, id);
create index provision_recorded_at on provision (recorded_at, id);
create index provision_name on provision (name, id);
create index provision_instrument on provision (instrument, id);
create index quotation_recorded_at on quotation (recorded_at, id);
create index quotation_name on quotation (name, id);
create index quotation_statement on quotation (statement, id);
create index quotation_source on quotation (source, id);
create index quotation_translation_of on quotation (translation_of, id);
create index source_recorded_at on source (recorded_at, id);
create index source_name on source (name, id);
create index source_url on source (url, id);
create index source_outlet on source (outlet, id);
create index source_author on source (author, id);
create index stance_recorded_at on stance (recorded_at, id);
create index stance_name on stance (name, id);
create index stance_stated_on_key on stance (stated_on_key, id);
create index stance_statement on stance (statement, id);
create index stance_statement_stated_on_key on stance (statement, stated_on_key, id);
create index stance_holder on stance (holder, id);
create index stance_holder_stated_on_key on stance (holder, stated_on_key, id);
create index stance_target on stance (target, id);
create index stance_target_stated_on_key on stance (target, stated_on_key, id);
create index statement_recorded_at on statement (recorded_at, id);
create index statement_name on statement (name, id);
create index statement_stated_on_key on statement (stated_on_key, id);
create index statement_published_on_key on statement (published_on_key, id);
create index statement_speaker on statement (speaker, id);
create index statement_speaker_stated_on_key on statement (speaker, stated_on_key, id);
create index statement_speaker_published_on_key on statement (speaker, published_on_key, id);
create index statement_on_behalf_of on statement (on_behalf_of, id);
create index statement_on_behalf_of_stated_on_key on statement (on_behalf_of, stated_on_key, id);
create index statement_on_behalf_of_published_on_key on statement (on_behalf_of, published_on_key, id);
create index statement_reports on statement (reports, id);
create index statement_reports_stated_on_key on statement (reports, stated_on_key, id);
create index statement_reports_published_on_key on statement (reports, published_on_key, id);
create index affiliation_recorded_at on affiliation (recorded_at, id);
create index affiliation_member on affiliation (member, id);
create index affiliation_organization on affiliation (organization, id);
create index citation_recorded_at on citation (recorded_at, id);
create index citation_stance on citation (stance, id);
create index citation_authority on citation (authority, id);
create index joint_speaker_recorded_at on joint_speaker (recorded_at, id);
create index joint_speaker_statement on joint_speaker (statement, id);
create index joint_speaker_actor on joint_speaker (actor, id);
create index participation_recorded_at on participation (recorded_at, id);
create index participation_actor on participation (actor, id);
create index participation_event on participation (event, id);
create index party_recorded_at on party (recorded_at, id);
create index party_actor on party (actor, id);
create index party_instrument on party (instrument, id);
create index provision_link_recorded_at on provision_link (recorded_at, id);
create index provision_link_from on provision_link ("from", id);
create index provision_link_to on provision_link ("to", id);
create index reading_recorded_at on reading (recorded_at, id);
create index reading_citation_set on reading (citation_set, id);
create index reading_authority on reading (authority, id);
create index reading_source on reading (source, id);
create index relay_recorded_at on relay (recorded_at, id);
create index relay_statement on relay (statement, id);
create index relay_carrier on relay (carrier, id);
create index response_recorded_at on response (recorded_at, id);
create index response_statement on response (statement, id);
create index response_subject on response (subject, id);
create index stance_statement_target_polarity on stance (statement, target, polarity);
create index stance_target_type_stated_on_polarity on stance (target, type, stated_on_key, polarity);
