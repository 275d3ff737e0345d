select json_array(json((select json_group_array(json_array(json_array(x.k,x.id),x.id,x.stated_on,x.summary,json_array(a.id,a.name)) order by (x.k='~'),x.k desc,x.id desc)
  from (select * from (select id,stated_on,summary,speaker,stated_on_key k from statement where (stated_on_key,id)<(:key,:id) and stated_on_key<'~' order by stated_on_key desc,id desc limit :probe)
    union all select * from (select id,stated_on,summary,speaker,stated_on_key k from statement where stated_on_key='~' order by id desc limit :probe) limit :probe) x left join actor a on a.id=x.speaker)))
