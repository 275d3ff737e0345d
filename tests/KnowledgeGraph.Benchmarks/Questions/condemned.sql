select json_array(json((select json_group_array(json_array(x.id,x.type,json_array(h.id,h.name),subject(x.target),json_array(s.id,s.summary,json_array(a.id,a.name)),
    json_array(json((select json_group_array(json_array(c.posture,authority(c.authority)) order by c.id)
      from (select id,posture,authority from citation where stance=x.id order by id limit :size) c)))) order by (x.k='~'),x.k desc,x.id desc)
  from (with n(n) as materialized (select count(*) from (select 1 from citation c where c.authority in
      (select id from instrument where symbol=:symbol union all select p.id from provision p where p.instrument in (select id from instrument where symbol=:symbol)) limit 1001))
    select * from (select * from (select t.id,t.type,t.holder,t.statement,t.target,t.stated_on_key k from stance t where +t.type=:type and t.id in (select c.stance from citation c where c.authority in
        (select id from instrument where symbol=:symbol union all select p.id from provision p where p.instrument in (select id from instrument where symbol=:symbol)))
      order by (t.stated_on_key='~'),t.stated_on_key desc,t.id desc limit iif((select n from n)<=1000,:size,0))
    union all select * from (select t.id,t.type,t.holder,t.statement,t.target,t.stated_on_key k from stance t where t.stated_on_key<'~' and t.type=:type and +exists(select 1 from citation c where c.stance=t.id and +c.authority in
        (select id from instrument where symbol=:symbol union all select p.id from provision p where p.instrument in (select id from instrument where symbol=:symbol)))
      order by t.stated_on_key desc,t.id desc limit iif((select n from n)>1000,:size,0))
    union all select * from (select t.id,t.type,t.holder,t.statement,t.target,t.stated_on_key k from stance t where t.stated_on_key='~' and t.type=:type and +exists(select 1 from citation c where c.stance=t.id and +c.authority in
        (select id from instrument where symbol=:symbol union all select p.id from provision p where p.instrument in (select id from instrument where symbol=:symbol)))
      order by t.id desc limit iif((select n from n)>1000,:size,0)) limit :size)) x
  left join actor h on h.id=x.holder left join statement s on s.id=x.statement left join actor a on a.id=s.speaker)))
