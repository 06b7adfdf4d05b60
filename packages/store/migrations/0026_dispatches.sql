-- 发文登记
create table app.dispatches (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  title text not null,
  document_no text,
  urgency text,
  addressee text not null,
  copies text,
  drafted_by text,
  checked_by text,
  signed_by text,
  signed_on date,
  meeting_name text,
  meeting_on date,
  minutes_no text,
  minutes text[] not null,
  primary key (tenant, id),
  constraint dispatches_year_check check (year between 1990 and 2100),
  constraint dispatches_title_check check (char_length(title) <= 120),
  constraint dispatches_document_no_check check (char_length(document_no) <= 60),
  constraint dispatches_urgency_check check (urgency in ('平件', '加急', '特急')),
  constraint dispatches_addressee_check check (char_length(addressee) <= 120),
  constraint dispatches_copies_check check (char_length(copies) <= 200),
  constraint dispatches_drafted_by_check check (char_length(drafted_by) <= 40),
  constraint dispatches_checked_by_check check (char_length(checked_by) <= 40),
  constraint dispatches_signed_by_check check (char_length(signed_by) <= 40),
  constraint dispatches_meeting_name_check check (char_length(meeting_name) <= 80),
  constraint dispatches_minutes_no_check check (char_length(minutes_no) <= 60)
);
create unique index dispatches_key on app.dispatches (tenant, org, year, occurrence) nulls not distinct;
create index dispatches_list on app.dispatches (tenant, org, year desc, id desc);
create index dispatches_wide_list on app.dispatches (tenant, year desc, id desc);
create index dispatches_opened on app.dispatches (tenant, opened);
alter table app.dispatches enable row level security, force row level security;
create policy office on app.dispatches to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.dispatches to hengjian_keeper using (true) with check (true);
create policy asking on app.dispatches for select to current_user using (true);
grant select, insert on app.dispatches to hengjian_keeper;
grant select, insert, update, delete on app.dispatches to hengjian_app;
comment on column app.dispatches.year is 'field year';
comment on column app.dispatches.title is 'field title';
comment on column app.dispatches.document_no is 'field documentNo';
comment on column app.dispatches.urgency is 'field urgency';
comment on column app.dispatches.addressee is 'field addressee';
comment on column app.dispatches.copies is 'field copies';
comment on column app.dispatches.drafted_by is 'field draftedBy';
comment on column app.dispatches.checked_by is 'field checkedBy';
comment on column app.dispatches.signed_by is 'field signedBy';
comment on column app.dispatches.signed_on is 'field signedOn';
comment on column app.dispatches.meeting_name is 'field meetingName';
comment on column app.dispatches.meeting_on is 'field meetingOn';
comment on column app.dispatches.minutes_no is 'field minutesNo';
comment on column app.dispatches.minutes is 'field minutes';

create table app.dispatches_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  title text not null,
  document_no text,
  urgency text,
  addressee text not null,
  copies text,
  drafted_by text,
  checked_by text,
  signed_by text,
  signed_on date,
  meeting_name text,
  meeting_on date,
  minutes_no text,
  minutes text[] not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index dispatches_history_closed on app.dispatches_history (tenant, closed);
alter table app.dispatches_history enable row level security, force row level security;
create policy office on app.dispatches_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.dispatches_history to hengjian_keeper using (true) with check (true);
create policy asking on app.dispatches_history for select to current_user using (true);
grant select, insert on app.dispatches_history to hengjian_keeper;
grant select, insert on app.dispatches_history to hengjian_app;

create table app.dispatches_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index dispatches_grams_row on app.dispatches_grams (tenant, id);
alter table app.dispatches_grams enable row level security, force row level security;
create policy office on app.dispatches_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.dispatches_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.dispatches_grams for select to current_user using (true);
grant select, insert on app.dispatches_grams to hengjian_keeper;
grant select, insert, delete on app.dispatches_grams to hengjian_app;
