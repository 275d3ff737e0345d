select (select json_group_array(json_array(g.type,g.month,g.c,json_array(g.total,g.n,g.low,g.high)) order by g.c desc,g.type is null,g.type,g.month is null,g.month)
  from (select type,case when stated_on_key<'~' and substr(stated_on_key,1,7)=substr(stated_on_key,12,7) then substr(stated_on_key,1,7) end month,
      count(*) c,sum(polarity) total,count(polarity) n,min(polarity) low,max(polarity) high
    from stance where target=:target group by 1,2 order by c desc,type,month is null,month limit :most) g)
