select (select json_array(0,id,name,kind) from actor where id=:id),
json_array(json((select json_group_array(json_array(x.id,x.stated_on,x.summary,json_array(a.id,a.name)) order by (x.k='~'),x.k desc,x.id desc)
  from (select * from (select id,stated_on,summary,speaker,stated_on_key k from statement where stated_on_key<'~' order by stated_on_key desc,id desc limit :size)
    union all select * from (select id,stated_on,summary,speaker,stated_on_key k from statement where stated_on_key='~' order by id desc limit :size) limit :size) x left join actor a on a.id=x.speaker))),
json_array(json((select json_group_array(json_array(x.id,x.type,x.polarity,x.stated_on,json_array(h.id,h.name)) order by (x.k='~'),x.k desc,x.id desc)
  from (select * from (select id,type,polarity,stated_on,holder,stated_on_key k from stance where target=:target and stated_on_key<'~' order by stated_on_key desc,id desc limit :size)
    union all select * from (select id,type,polarity,stated_on,holder,stated_on_key k from stance where target=:target and stated_on_key='~' order by id desc limit :size) limit :size) x left join actor h on h.id=x.holder)))
