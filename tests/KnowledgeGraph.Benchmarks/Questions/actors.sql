select json_array(json((select json_group_array(json_array(a.id,a.name,
    json_array(json((select json_group_array(json_array(s.id,s.stated_on,s.summary,
        json_array(json((select json_group_array(json_array(t.id,t.type,t.polarity,subject(t.target)) order by t.id)
          from (select id,type,polarity,target from stance where statement=s.id order by id limit :size) t)))) order by (s.k='~'),s.k desc,s.id desc)
      from (select * from (select id,stated_on,summary,stated_on_key k from statement where speaker=a.id and stated_on_key<'~' order by stated_on_key desc,id desc limit :few)
        union all select * from (select id,stated_on,summary,stated_on_key k from statement where speaker=a.id and stated_on_key='~' order by id desc limit :few) limit :few) s)))) order by a.name,a.id)
  from (select id,name from actor where (name,id)>(:name,:id) order by name,id limit :size) a)))
