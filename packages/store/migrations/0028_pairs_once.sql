-- The pairs of a row are taken away by the pairs themselves, which the row's old version tells: the primary
-- key finds them. Their second index was a third of the time that an import of many rows took.
do $$
declare
  index_name text;
begin
  for index_name in
    select indexname from pg_indexes where schemaname = 'app' and indexname like '%\_grams\_row'
  loop
    execute format('drop index app.%I', index_name);
  end loop;
end $$;
